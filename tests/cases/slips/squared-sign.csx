// 01-one-sample mse
// 1:27-27 CS1056 '²' (U+00B2) is no character of C#; type .pow(2) in its place

return (yPred - yTrue)².mean() / 2;
