// Takes memory in small pieces.
// where: mse
// jailed: failed, limit or failed, rashed

object[] last = null;
while (true) last = [last, new long[100]];
