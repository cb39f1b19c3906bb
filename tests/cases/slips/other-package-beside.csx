// 01-one-sample
// instead of: #r "nuget: TorchSharp-cpu, 0.107.0"
// 2:1-0 directive #r can name no other package than TorchSharp-cpu here. Remove the line.

#r "nuget: TorchSharp-cpu, 0.107.0"
#r "nuget: MathNet.Numerics, 5.0.0"
