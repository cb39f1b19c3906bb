// 01-one-sample
// instead of: #r "nuget: TorchSharp-cpu, 0.107.0"
// 1:1-0 directive #r can name no other package than TorchSharp-cpu here. Write #r "nuget: TorchSharp-cpu, 0.107.0" here.

#r "nuget: MathNet.Numerics, 5.0.0"
