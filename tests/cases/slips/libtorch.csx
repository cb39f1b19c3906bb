// 01-one-sample
// instead of: #r "nuget: TorchSharp-cpu, 0.107.0"
// Built

#r "nuget: libtorch-cpu-win-x64, 2.7.1.0"
