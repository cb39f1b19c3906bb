// 01-one-sample mse: a function as in Python
// line: 1
// cause: Python | { | braces | Tensor square

def square(t): return t * t
return square(yPred - yTrue).mean() / 2;
