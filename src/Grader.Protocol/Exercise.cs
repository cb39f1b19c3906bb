using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>An exercise as its one file says it, apart from every answer.</summary>
/// <param name="Id">The name of its folder, and the word behind <c>// exercise</c> in its first line.</param>
/// <param name="Task">The rest of the head comment, without the slashes.</param>
/// <param name="Holes">In the order of the file.</param>
/// <param name="Checks">In the order of the file; a probe is named by its place here.</param>
/// <param name="Seconds">Wall time that a run may take.</param>
/// <param name="Template">What students get: the file with <c>...</c> for every answer, without the checks.</param>
public sealed record Exercise(
    string Id,
    string Title,
    string Task,
    ImmutableArray<Hole> Holes,
    ImmutableArray<Check> Checks,
    Input Input,
    double Seconds,
    string Template);

/// <summary>A place that students fill.</summary>
/// <param name="Line">First line of the answer in the exercise's file, 1-based.</param>
/// <param name="FreeChoice">The student's own value need not be the reference's.</param>
/// <param name="BuildsOn">Holes whose names the reference's answer and its checks use, directly or through one another.</param>
public sealed record Hole(string Id, int Line, bool FreeChoice, ImmutableArray<string> BuildsOn);

/// <summary>What standard input holds for the student's program.</summary>
[JsonConverter(typeof(ByName<Input>))]
public enum Input
{
    /// <summary>End of input at once.</summary>
    None,

    /// <summary>An empty line whenever one is read, for ever.</summary>
    Enter,
}

/// <summary>One question about one hole. The runner learns none of this: it gets a compiled probe and its number.</summary>
/// <param name="Name">What is looked at, as students read it: "f(3) = 3m + c".</param>
/// <param name="Line">In the exercise's file, 1-based.</param>
public sealed record Check(string Hole, string Name, double Points, Expectation Expectation, int Line);

/// <summary>What an observation must be for a check to pass.</summary>
[JsonDerivedType(typeof(Same), "same")]
[JsonDerivedType(typeof(Between), "between")]
public abstract record Expectation
{
    private Expectation() { }

    /// <summary>What the reference was seen to give on the same inputs.</summary>
    /// <param name="Rtol">Relative tolerance, unitless.</param>
    /// <param name="Atol">Absolute tolerance, in the value's own unit.</param>
    public sealed record Same(double Rtol, double Atol) : Expectation;

    /// <summary>One finite number between two bounds, both excluded.</summary>
    public sealed record Between(double Above, double Below) : Expectation;
}

/// <summary>What is wrong with an exercise's file.</summary>
/// <param name="Line">1-based.</param>
public sealed record Problem(int Line, string Message);
