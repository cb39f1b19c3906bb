// 01-one-sample mse
// 1:19-19 CS1056 '−' (U+2212) is no character of C#; type - in its place

return (yPred − yTrue).pow(2).mean() / 2;
