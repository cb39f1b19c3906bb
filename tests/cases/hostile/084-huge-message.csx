// An exception whose message is two hundred megabytes.
// where: mse
// jailed: failed, threw

throw new Exception(new string('a', 100_000_000));
