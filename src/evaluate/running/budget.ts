/** Instructions one entry point may cost before what is left of it counts as unknown. */
const perEntry = 50_000;
/** A top level may start a whole application. */
const perModule = 1_000_000;
/** All of a project together: far more than any project needs that was measured (half a million for 300 routes). */
const perProject = 4_000_000;
/** Whoever comes after that is still read, though not far. */
const least = 5_000;

/** What evaluating a project may cost, in instructions: bounded for each entry point, and for all of them. */
export class Budget {
  #left: number;

  constructor(project = perProject) {
    this.#left = project;
  }

  get entry(): number {
    return Math.max(least, Math.min(perEntry, this.#left));
  }

  get module(): number {
    return Math.max(least, Math.min(perModule, this.#left));
  }

  spend(instructions: number): void {
    this.#left -= instructions;
  }
}
