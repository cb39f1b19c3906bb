// 04-training-loop asksToStop
// 1:12-14 CS0103 The name 'not' does not exist in the current context
//   Write `!` for `not`.

return not (typed != "q");
