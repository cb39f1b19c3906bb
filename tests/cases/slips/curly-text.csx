// 06-train-on-many-samples plots
// 1:25-25 CS1056 '‘' (U+2018) is no character of C#; type ' in its place
//   In the same line, type `'` for `’`. Write `"Loss"`: a text has " around it in C#.

plotTrace(valuesOfLoss, ‘Loss’);
