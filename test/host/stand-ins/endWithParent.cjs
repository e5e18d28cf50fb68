// Preloaded into the server: a test run that is killed at its time limit must not leave the server behind.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 1000).unref();
