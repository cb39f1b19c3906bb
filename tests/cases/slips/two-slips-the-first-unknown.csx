// 01-one-sample mse
// 1:13-19 CS0103 The name 'unknown' does not exist in the current context

return (unknown - yTrue).Pow(2).mean() / 2;
