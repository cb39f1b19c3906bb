// 06-train-on-many-samples mseAvg: what is given back was disposed
// cause: dispose~ | scope
// never: exit code

using var scope = NewDisposeScope();
return (yPred - yTrue).pow(2).mean() / 2;
