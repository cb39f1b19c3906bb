// 01-one-sample mse
// 1:12-42 CS0019 Operator '/' cannot be applied to operands of type 'method group' and 'int'
//   Write `mean()`: a function is called by `(` and `)`, also where nothing stands between them.

return (yPred - yTrue).pow(2).mean / 2;
