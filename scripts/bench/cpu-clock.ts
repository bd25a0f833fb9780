/** Processor time that this process with all its threads has used, in milliseconds: other programs on the machine do not lengthen it. */
export const cpuClock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
