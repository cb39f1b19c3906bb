using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Grader.Compiler;
using Grader.Compiler.Building;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Tests.Compiler;

/// <summary>The compiler's request handler in this process, for exercises that need no TorchSharp.</summary>
internal static class Bench
{
    /// <summary>An exercise with a hole of each kind, and a given line that occurs twice.</summary>
    public const string Exercise = """
        // exercise 01-small
        // Small
        // Do it.
        using System;

        int a = 20 + 1; // hole
        Console.WriteLine("again");
        int twice(int n)
        {
            #region hole twice
            return 2 * n;
            #endregion
        }
        Console.WriteLine("again");
        int b = twice(a); // hole

        #region checks
        Check("a", "the value of a-canary", () => a, points: 1.25);
        Check("twice", "twice at some number", () => twice((int)RandomBetween(1, 9)), points: 2.75, rtol: 0.0625);
        Check("b", "the value of b-canary", () => b, points: 6);
        #endregion
        """;

    public const string Right = """
        // exercise 01-small
        // Small
        // Do it.
        using System;

        int a = 20 + 1;
        Console.WriteLine("again");
        int twice(int n)
        {
            return 2 * n;
        }
        Console.WriteLine("again");
        int b = twice(a);
        """;

    private static readonly ImmutableArray<MetadataReference> _framework = Framework.ReadReferences(
        RuntimeEnvironment.GetRuntimeDirectory()
    );

    private static readonly ScriptCompiler _compiler = new(_framework, _framework.Add(Inputs));

    public static RequestHandler Handler { get; } = new(_compiler);

    /// <summary>A program that need not be right.</summary>
    public static CSharpCompilation Compile(string text) => _compiler.CreateCompilation(text, Script.SubmissionDocument);

    public static CompilerReply Read(string exercise, string id = "01-small") =>
        Handler.Answer(new CompilerRequest.ReadExercise(id, exercise, Gate: ""));

    public static CompilerReply.Aligned Align(string submission, string exercise = Exercise) =>
        (CompilerReply.Aligned)Handler.Answer(new CompilerRequest.Align("01-small", exercise, submission));

    public static CompilerReply Build(Subject subject, string exercise = Exercise) =>
        Handler.Answer(new CompilerRequest.Build("01-small", exercise, subject, Gate: ""));

    public static ImmutableArray<Mutant> Mutate(string exercise = Exercise) => Mutated(exercise).Mutants;

    public static CompilerReply.Mutated Mutated(string exercise) =>
        (CompilerReply.Mutated)Handler.Answer(new CompilerRequest.Mutate("01-small", exercise));

    // What the probes need of the runner.
    public static CompilationReference Inputs =>
        CSharpCompilation
            .Create(
                "Grader.Runner",
                [
                    CSharpSyntaxTree.ParseText(
                        """
                        namespace Grader.Runner;
                        public sealed class Inputs
                        {
                            public float RandomBetween(float low, float high) => low;
                            public int RandomWhole(int low, int high) => low;
                            public void Trust(string[] declared, object[] variables) { }
                            public T Asked<T>(T value) => value;
                            public T Answered<T>(string call, T value) => value;
                        }
                        public static class LossSurvey
                        {
                            public static object Place(object x, object y) => x;
                            public static object Walk(object x, object y, System.Func<object> loss,
                                double fromX, double toX, double fromY, double toY, int columns) => loss();
                        }
                        public sealed class WideInputs(double[] numbers, string[] texts)
                        {
                            public object Ask(int variant, System.Func<object> probe) => probe();
                            public T Vary<T>(T value) => value;
                            public T See<T>(T value) => value;
                            public T Make<T>() => default;
                        }
                        """
                    ),
                ],
                _framework,
                new(OutputKind.DynamicallyLinkedLibrary)
            )
            .ToMetadataReference();
}
