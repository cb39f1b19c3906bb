// 01-one-sample mse
// 1:14-14 CS1002 ; expected
//   Write `/` for `//`, which begins a comment in C#. Of two whole numbers, `/` gives a whole number.

var n = 7 // 2;
    return (yPred - yTrue).pow(2).mean() / 2;
