/** What one thread may use of the machine, whatever schema it was given. */
export const workerLimits = {
  maxOldGenerationSizeMb: 96,
  maxYoungGenerationSizeMb: 16,
  stackSizeMb: 4,
};
