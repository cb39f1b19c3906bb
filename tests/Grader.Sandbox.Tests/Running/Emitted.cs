using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Grader.Compiler.Building;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Grader.Sandbox.Tests.Running;

/// <summary>Programs for the runner, emitted as the compiler emits them: a script, and probes chained on it.</summary>
internal static class Emitted
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        using TorchSharp;
        using static TorchSharp.torch;

        """;

    /// <summary>What stands before each script.</summary>
    internal const string Head = $"#line hidden\n{Usings}#line 1 \"submission\"\n";

    internal static readonly ImmutableArray<MetadataReference> References =
    [
        .. Framework.ReadReferences(RuntimeEnvironment.GetRuntimeDirectory()),
        .. new[] { "TorchSharp.dll", "Grader.Runner.dll" }.Select(name =>
            MetadataReference.CreateFromFile(Path.Combine(Path.GetDirectoryName(Here.Workplace.Runner)!, name))
        ),
    ];

    /// <param name="script">The student's file; its first line is line 1.</param>
    /// <param name="probes">C# expressions over the script's variables and <c>inputs</c>.</param>
    public static RunRequest Request(string script, ImmutableArray<string> probes, RunLimits limits, int seed = 1)
    {
        var program = Script("program", $"{Head}{script}", null);
        var asking = Script("probes", Probes(probes), program);
        var (assembly, symbols) = Emit(program);
        return new RunRequest(assembly, symbols, Emit(asking).Assembly, [.. Enumerable.Range(0, probes.Length)], seed, limits);
    }

    private static string Probes(ImmutableArray<string> probes) =>
        $"{Usings}(Func<Grader.Runner.Inputs, Func<object>[]>)(inputs => new Func<object>[] {{ "
        + $"{string.Join(", ", probes.Select(p => $"() => {p}"))} }})";

    private static CSharpCompilation Script(string name, string source, CSharpCompilation? previous) =>
        CSharpCompilation.CreateScriptCompilation(
            name,
            CSharpSyntaxTree.ParseText(
                SourceText.From(source, Encoding.UTF8),
                new CSharpParseOptions(kind: SourceCodeKind.Script),
                path: $"{name}.csx"
            ),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true),
            previous,
            typeof(object)
        );

    private static (byte[] Assembly, byte[] Symbols) Emit(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        );
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return (assembly.ToArray(), symbols.ToArray());
    }
}
