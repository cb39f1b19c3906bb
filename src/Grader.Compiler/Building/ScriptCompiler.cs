using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Grader.Compiler.Gate;
using Grader.Compiler.Scripts;
using Grader.Compiler.Slips;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace Grader.Compiler.Building;

/// <summary>A program and its probes as bytes, or the errors that stand in the way.</summary>
/// <param name="Errors">Of the program; then there are no bytes.</param>
/// <param name="Unasked">Probes that do not fit this program.</param>
internal sealed record CompiledProgram(
    byte[] Script,
    byte[] Symbols,
    byte[] Probes,
    ImmutableArray<Diagnostic> Errors,
    ImmutableArray<UnaskedProbe> Unasked
)
{
    /// <inheritdoc cref="Grader.Protocol.CompilerReply.Built.IsTraceless"/>
    public bool IsTraceless { get; init; }

    /// <inheritdoc cref="Grader.Protocol.CompilerReply.Built.LeavesBlanks"/>
    public bool LeavesBlanks { get; init; }

    /// <summary>The program itself, where there are errors.</summary>
    public ProgramErrors? Failure { get; private init; }

    public static CompiledProgram Failed(CSharpCompilation program, ImmutableArray<Diagnostic> errors) =>
        new([], [], [], errors, []) { Failure = new(program, errors) };
}

/// <summary>Compiles scripts with nothing in reach but TorchSharp and .NET.</summary>
/// <param name="forScripts">What a program may refer to.</param>
/// <param name="forProbes">The same and the runner's random inputs, which no program can name.</param>
internal sealed class ScriptCompiler(ImmutableArray<MetadataReference> forScripts, ImmutableArray<MetadataReference> forProbes)
{
    // As many as a course has, or nearly: probes are compiled twice as slowly as a submission.
    private readonly CachedFunction<ExerciseSource, ProbeSet> _probes = new(
        e => ProbeSet.Compile(e, forScripts, forProbes),
        kept: 16
    );

    private readonly CachedFunction<ExerciseSource, ExerciseSource> _wide = new(e => Widen(e, forScripts, forProbes), kept: 4);

    /// <summary>The exercise with <see cref="WideProbes"/> in place of its own.</summary>
    public ExerciseSource WithWideProbes(ExerciseSource exercise) => _wide.GetOrCompute(exercise);

    /// <param name="text">The program.</param>
    /// <param name="document">What its lines belong to, apart from #line.</param>
    public CompiledProgram CompileWithProbes(string text, string document, ExerciseSource exercise)
    {
        var script = CreateCompilation(text, document);
        var emitted = EmitToJudge(script, document);
        if (!emitted.Errors.IsEmpty)
        {
            return CompiledProgram.Failed(script, emitted.Errors);
        }
        var probes = _probes.GetOrCompute(exercise);
        if (
            WithWidenedVariables(script, document, probes) is { } wider
            && EmitToJudge(wider, document) is { Errors.IsEmpty: true } widened
        )
        {
            (script, emitted) = (wider, widened);
        }
        return new(emitted.Bytes, emitted.Symbols, probes.Image, [], probes.UnaskedIn(script))
        {
            IsTraceless = probes.AreTraceless && Traceless.IsSo(emitted.Bytes),
            LeavesBlanks = emitted.LeavesBlanks,
        };
    }

    /// <summary>The first error of each probe that does not fit its own exercise.</summary>
    public ImmutableSortedDictionary<int, Diagnostic> BrokenProbes(ExerciseSource exercise) =>
        _probes.GetOrCompute(exercise).Broken;

    /// <summary>A student's file, and a probe for each of its traces.</summary>
    public (CompiledProgram Program, ImmutableArray<TraceProbe> Traces) CompileToRun(string text)
    {
        var script = CreateCompilation(text, Script.SubmissionDocument);
        var traces = TraceProbe.FindIn(script);
        var emitted = EmitProgram(script);
        if (!emitted.Errors.IsEmpty)
        {
            return (CompiledProgram.Failed(script, emitted.Errors), traces);
        }
        var (_, image, broken) = CompiledProbes.CompileBeside(
            script,
            forProbes,
            traces.Length,
            dropped => ProbeScript.ComposeText([], [], [.. traces.Select(t => t.Lambda)], dropped)
        );
        var unasked = broken.Keys.Select(probe => new UnaskedProbe(probe, null)).ToImmutableArray();
        return (new(emitted.Bytes, emitted.Symbols, image, [], unasked), traces);
    }

    /// <summary>A program that is not emitted yet. It may be full of errors.</summary>
    /// <param name="document">What its lines belong to, apart from #line.</param>
    public CSharpCompilation CreateCompilation(string text, string document) =>
        ScriptCompilation.Program(text, document, forScripts);

    /// <summary>What stands in the way of a program that nobody wants to run.</summary>
    public ProgramErrors FindErrors(string text, string document)
    {
        var program = CreateCompilation(text, document);
        return new(program, EmitProgram(program).Errors);
    }

    /// <summary>Another program in place of one that is read: what the libraries declare is looked up once for both, which is
    /// most of the work.</summary>
    public static CSharpCompilation WithText(CSharpCompilation script, string text, string document) =>
        script.ReplaceSyntaxTree(script.SyntaxTrees[0], ScriptCompilation.Parse(text, document));

    private static ExerciseSource Widen(
        ExerciseSource exercise,
        ImmutableArray<MetadataReference> forScripts,
        ImmutableArray<MetadataReference> forProbes
    )
    {
        var program = ScriptCompilation.Program(exercise.Text, Script.ReferenceDocument, forScripts);
        var open = exercise with { Probes = [.. exercise.Probes.Select(p => p with { Variables = [] })] };
        var (script, _, _) = CompiledProbes.CompileBeside(
            program,
            forProbes,
            open.Probes.Length,
            dropped => ProbeScript.ComposeText(open, dropped)
        );
        return WideProbes.Replace(exercise, program, script);
    }

    // Null where all variables that the probes ask for are declared as the exercise declares them, or cannot be.
    private static CSharpCompilation? WithWidenedVariables(CSharpCompilation script, string document, ProbeSet probes) =>
        WidenedVariables.RedeclareIn(script, probes.MissingIn(script)) is { } text ? WithText(script, text, document) : null;

    // With places for blanks where it compiles so: a last expression without a semicolon bears nothing behind it.
    private static Emitted EmitToJudge(CSharpCompilation script, string document) =>
        RoslynFaults.AskOrDefault(() => UnreadPrints.RewriteIn(script)) is { } rewritten
        && EmitProgram(WithText(script, rewritten, document)) is { Errors.IsEmpty: true } emitted
            ? emitted with
            {
                LeavesBlanks = true,
            }
            : EmitProgram(script);

    private static Emitted EmitProgram(CSharpCompilation script)
    {
        var (bytes, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = script.Emit(
            bytes,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        );
        return emitted.Success
            ? new(bytes.ToArray(), symbols.ToArray(), [])
            : new([], [], [.. ScriptCompilation.ErrorsOf(emitted)]);
    }

    private sealed record Emitted(byte[] Bytes, byte[] Symbols, ImmutableArray<Diagnostic> Errors)
    {
        public bool LeavesBlanks { get; init; }
    }
}
