// 02-derive-the-gradient -: a package as in dotnet run, without its colon
// line: 1
// replace: #r "nuget: TorchSharp-cpu, 0.107.0"
// cause: #r
// never: FileBasedProgram | Remove the line | /features

#package TorchSharp-cpu@0.107.0
