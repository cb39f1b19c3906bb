// 01-one-sample
// instead of: using static TorchSharp.torch;
// 4:1-11 CS0103 The name 'manual_seed' does not exist in the current context
// 9:12-17 CS0103 The name 'tensor' does not exist in the current context
// 10:12-17 CS0103 The name 'tensor' does not exist in the current context
// 13:12-16 CS0103 The name 'randn' does not exist in the current context
// 14:12-16 CS0103 The name 'randn' does not exist in the current context


