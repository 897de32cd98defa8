// Loaded before a command: says what the process took in all, bytes of memory and milliseconds of processor time, in the manner of `--profile`.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(`peak ${process.resourceUsage().maxRSS * 1024}\nprocessor ${Math.round((user + system) / 1000)}\n`);
});
