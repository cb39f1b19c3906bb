using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>An exercise as its one file says it, apart from every answer.</summary>
/// <param name="Id">The name of its folder, and the word behind <c>// exercise</c> in its first line.</param>
/// <param name="Task">The rest of the head comment, without the slashes.</param>
/// <param name="Holes">In the order of the file.</param>
/// <param name="Checks">In the order of the file; a probe is named by its place here.</param>
/// <param name="Seconds">Processor time that a run may take.</param>
/// <param name="Template">What students get: the file with <c>...</c> for every answer, without the checks.</param>
public sealed record Exercise(
    string Id,
    string Title,
    string Task,
    ImmutableArray<Hole> Holes,
    ImmutableArray<Check> Checks,
    double Seconds,
    string Template
)
{
    /// <summary>What answers must and must not use; in the order of the file.</summary>
    public ImmutableArray<SourceRule> Rules { get; init; } = [];

    /// <summary>What stands elsewhere in the program when answers are asked again; in the order of the file.</summary>
    public ImmutableArray<Replacement> Again { get; init; } = [];

    /// <summary>Null where the exercise has none.</summary>
    public Landscape? Landscape { get; init; }
}

/// <summary>Code in place of other code of a program.</summary>
/// <param name="What">The name of a top-level variable, whose first value is meant, or a piece of given code.</param>
/// <param name="With">
/// In an exercise, <c>RandomBetween(0.1, 0.2)</c> and <c>RandomWhole(1, 9)</c> stand in it for numbers that are drawn; in a
/// request they are drawn.
/// </param>
/// <param name="Line">In the exercise's file, 1-based.</param>
public sealed record Replacement(string What, string With, int Line)
{
    /// <summary>How numbers are written that are to be drawn: a regular expression.</summary>
    public const string DrawnNumberPattern =
        @"Random(Between|(?<whole>Whole))\(\s*(?<low>-?[0-9]{1,9}(\.[0-9]{1,9})?)\s*,"
        + @"\s*(?<high>-?[0-9]{1,9}(\.[0-9]{1,9})?)\s*\)";
}

/// <summary>A place that students fill.</summary>
/// <param name="Line">First line of the answer in the exercise's file, 1-based.</param>
/// <param name="FreeChoice">The student's own value need not be the reference's.</param>
/// <param name="HasStarter">Students get code here that is to be mended, in place of <c>...</c>.</param>
public sealed record Hole(string Id, int Line, bool FreeChoice, bool HasStarter);

/// <summary>What standard input holds for the student's program.</summary>
[JsonDerivedType(typeof(Enter), "enter")]
[JsonDerivedType(typeof(Typed), "typed")]
public abstract record Input
{
    private Input() { }

    /// <summary>An empty line whenever one is read, for ever.</summary>
    public sealed record Enter : Input;

    /// <param name="Text">What there is to read, and then the end of input.</param>
    public sealed record Typed(string Text) : Input;
}

/// <summary>One question about one hole. The runner learns none of this: it gets a compiled probe and its number.</summary>
/// <param name="Name">What is looked at, as students read it: "f(3) = 3m + c".</param>
/// <param name="Input">What the program reads in the run in which this is asked.</param>
/// <param name="Line">In the exercise's file, 1-based.</param>
public sealed record Check(string Hole, string Name, double Points, Expectation Expectation, Input Input, int Line)
{
    /// <summary>Names that its probe uses, by itself or in functions of the region "checks": whether it asks autograd for
    /// something, say.</summary>
    public ImmutableArray<string> Uses { get; init; } = [];

    /// <summary>How many random numbers its probe draws at a time: 8 for Random(8), 6 for Random(2, 3).</summary>
    public ImmutableArray<long> Draws { get; init; } = [];

    /// <summary>The number of an earlier check whose probe looks at the same traces: its answer is the answer to this one too.
    /// Null for most.</summary>
    public int? SameAs { get; init; }

    /// <summary>Whether its probe draws anything: else it gives the same under every seed.</summary>
    public bool IsDrawn => Uses.Any(RandomInputs.Names.Contains);
}

/// <summary>What the answer to a hole must or must not use, whatever its values are.</summary>
/// <param name="Names">Of several, one is enough of what must be used. A name stands for everything in whose full name its parts
/// stand side by side: "autograd", "Tensor.backward"; "loop", "indexing" and C#'s own words stand for a kind of code.</param>
/// <param name="Line">In the exercise's file, 1-based.</param>
public sealed record SourceRule(string Hole, bool Must, ImmutableArray<string> Names, int Line)
{
    /// <summary>What the exercise tells whoever breaks it: whole sentences.</summary>
    public string? Hint { get; init; }
}

/// <summary>What is wrong with an exercise's file.</summary>
/// <param name="Line">1-based.</param>
public sealed record Problem(int Line, string Message);
