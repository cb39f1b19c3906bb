// 01-one-sample yPred
// 1:23-23 CS0103 The name 'х' does not exist in the current context
//   Type `x` anew: the `х` (U+0445) in it is another character, which only looks like `x`.

linear(х)
