// 01-one-sample yPred
// 1:23-23 CS0103 The name 'ｘ' does not exist in the current context
//   Type `x` anew: the `ｘ` (U+FF58) in it is another character, which only looks like `x`.

linear(ｘ)
