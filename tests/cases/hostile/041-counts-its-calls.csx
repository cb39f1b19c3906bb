// Is right the first time it is asked, and never again.
// where: mse with: int calls = 0;
// jailed: failed, 

calls++;
if (calls > 1) return tensor(0.5f);
return (yPred - yTrue).pow(2).mean() / 2;
