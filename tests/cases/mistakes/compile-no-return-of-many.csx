// 06-train-on-many-samples mseAvg: no return behind a variable
// line: 2
// cause: return squares | return in front | return before | write return | put return | return is missing | with return | a return | return and

Tensor squares = (yPred - yTrue).pow(2);
squares.mean() / 2;
