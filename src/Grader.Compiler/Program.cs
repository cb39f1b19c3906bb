using System.Collections.Immutable;
using Grader.Compiler;
using Grader.Protocol;
using Microsoft.CodeAnalysis;

// The one argument is the folder of the runner: programs are compiled against the TorchSharp that they will run with.
var runner = args is [var folder] ? folder : throw new ArgumentException("usage: Grader.Compiler FOLDER-OF-THE-RUNNER");
var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
string[] names = ["System.Runtime", "System.Private.CoreLib", "System.Collections", "System.Linq", "System.Console", "System.Memory", "System.Runtime.Numerics"];
ImmutableArray<MetadataReference> references =
[
    .. names.Select(n => MetadataReference.CreateFromFile(Path.Combine(framework, n + ".dll"))),
    MetadataReference.CreateFromFile(Path.Combine(runner, "TorchSharp.dll")),
];
var reader = new Reader(new(references, references.Add(MetadataReference.CreateFromFile(Path.Combine(runner, "Grader.Runner.dll")))));
var requests = new FrameStream(Console.OpenStandardInput());
var replies = new FrameStream(Console.OpenStandardOutput());
while (await requests.ReadAsync(Wire.Default.CompilerRequest) is Frame<CompilerRequest>.Read { Message: var request })
{
    await replies.WriteAsync(reader.Answer(request), Wire.Default.CompilerReply);
}
