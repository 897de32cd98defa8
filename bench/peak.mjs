// Preloaded into a process that is measured: says at its end how much memory it held at most.
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS * 1024}\n`));
