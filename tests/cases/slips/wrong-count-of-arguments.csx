// 01-one-sample yPred
// 1:16-21 CS1501 No overload for method 'linear' takes 3 arguments

linear(x, m, c)
