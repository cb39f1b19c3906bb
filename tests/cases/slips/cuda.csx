// 01-one-sample
// instead of: #r "nuget: TorchSharp-cpu, 0.107.0"
// Built

#r "nuget: TorchSharp-cuda-windows, 0.107.0"
