// A loop without end.
// where: mse
// jailed: failed, Time limit

while (true) ;
