// 01-one-sample
// instead of: #r "nuget: TorchSharp-cpu, 0.107.0"
// 1:1-0 directive This line is to ask for TorchSharp, and cannot be read in a script. Write it as it is given: #r "nuget: TorchSharp-cpu, 0.107.0"

#package TorchSharp-cpu@0.107.0
