// 01-one-sample mse: the sum in place of the difference
// cause: + | minus | sign | difference | subtract~ | added
// never: half | n times

return (yPred + yTrue).pow(2).mean() / 2;
