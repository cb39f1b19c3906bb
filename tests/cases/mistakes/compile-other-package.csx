// 05-many-samples -: the package for another machine
// replace: #r "nuget: TorchSharp-cpu, 0.107.0"
// silence: the grader brings TorchSharp along
// never: does not compile | Remove the line

#r "nuget: TorchSharp-cuda-linux, 0.107.0"
