// Calls itself without end.
// where: mse
// jailed: failed, Stack overflow

int f(int n) => 1 + f(n + 1);
f(0);
return (yPred - yTrue).pow(2).mean() / 2;
