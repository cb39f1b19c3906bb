using Grader.Processes;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Grader.Sandbox.Tests.Processes;

/// <summary>A program that speaks the compiler's line, and does to it what a bad submission may do to the real one.</summary>
internal sealed class FakeCompiler : IDisposable
{
    private const string Source = """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Grader.Protocol;

        var replies = Console.OpenStandardOutput();
        var requests = new FrameStream(Console.OpenStandardInput());
        while (await requests.ReadAsync(Wire.Default.CompilerRequest) is Frame<CompilerRequest>.Received { Message: var asked })
        {
            var what = asked is CompilerRequest.Align(_, _, var said) ? said : "";
            switch (what)
            {
                case "die": Console.Error.WriteLine("first words\nlast words"); return 3;
                case "hang": await Task.Delay(-1); break;
                case "babble": Console.Error.Write(new string('x', 1 << 20)); break;
                case "nonsense": replies.Write(new byte[] { 9, 9, 9, 9 }); replies.Flush(); break;
            }
            await new FrameStream(replies).WriteAsync<CompilerReply>(
                new CompilerReply.Aligned([], [new GivenTextEdit(Environment.ProcessId, string.Join(' ', args) + what)]), Wire.Default.CompilerReply);
        }
        return 0;
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;

    public FakeCompiler()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var protocol = typeof(CompilerRequest).Assembly.Location;
        string[] all = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var emitted = CSharpCompilation
            .Create(
                "Fake",
                [CSharpSyntaxTree.ParseText(Source, cancellationToken: TestContext.Current.CancellationToken)],
                all.Where(path => Path.GetDirectoryName(path) == framework)
                    .Append(protocol)
                    .Select(path => MetadataReference.CreateFromFile(path))
            )
            .Emit(Path.Combine(folder, "Fake.dll"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        File.Copy(protocol, Path.Combine(folder, Path.GetFileName(protocol)));
        File.Copy(
            Path.ChangeExtension(Here.Workplace.Compiler, ".runtimeconfig.json"),
            Path.Combine(folder, "Fake.runtimeconfig.json")
        );
    }

    public CompilerProcess Start(TimeSpan? deadline = null) =>
        new(
            new ProcessCommand(Here.Workplace.Dotnet, [Path.Combine(folder, "Fake.dll"), "said: "]),
            deadline ?? TimeSpan.FromSeconds(60),
            firstDeadline: TimeSpan.FromSeconds(60)
        );

    /// <summary>As where it is brought up to date in the middle of a grading: the next one does not start.</summary>
    public void Break() => File.Delete(Path.Combine(folder, "Fake.runtimeconfig.json"));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
