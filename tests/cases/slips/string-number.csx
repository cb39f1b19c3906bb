// 01-one-sample lr
// 1:12-17 CS0029 Cannot implicitly convert type 'string' to 'float'

"0.05"
