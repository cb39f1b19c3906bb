using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>Something in an answer that explains what TorchSharp says of it, or does without a word. Found by syntax alone: no
/// verdict hangs on it.</summary>
/// <param name="Line">1-based, in the student's file.</param>
/// <param name="Code">As the student wrote it, in one line: "m.grad", "tensor(2.0)".</param>
/// <param name="Name">The variable or class that it is about, where there is one.</param>
public sealed record Clue(ClueKind Kind, int Line, string Code, string Name = "");

[JsonConverter(typeof(EnumNameConverter<ClueKind>))]
public enum ClueKind
{
    /// <summary><c>no_grad()</c> that nothing disposes.</summary>
    LastingNoGrad,

    /// <summary>Something that may be null, where null will not do: a gradient, or what is null by the answer itself.</summary>
    MayBeNull,

    /// <summary>A variable is changed in place, outside <c>no_grad()</c>.</summary>
    ChangedInPlace,

    /// <summary>A variable with a gradient gets a new tensor, inside <c>no_grad()</c>.</summary>
    ReplacedInNoGrad,

    /// <summary>A variable with a gradient gets a new tensor, outside <c>no_grad()</c>.</summary>
    Replaced,

    /// <summary>A tensor of doubles is made.</summary>
    Doubles,

    /// <summary>A tensor of ints is made.</summary>
    Ints,

    /// <summary>A whole number is divided by another one, and what is behind the point is lost.</summary>
    WholeDivision,

    /// <summary><c>Linear(2, 8)</c>; the name is "2x8", as libtorch says it.</summary>
    Layer,

    /// <summary>A class of modules that registers none of them; the name is the class's.</summary>
    Unregistered,

    /// <summary><c>RegisterComponents()</c> before the field in the code gets its layer; the name is the class's.</summary>
    RegisteredEarly,

    /// <summary>Layers in a list or an array of a module, where nothing finds them; the name is the list's.</summary>
    LayersInList,

    /// <summary>A tensor is disposed: by <c>using</c>, or by <c>Dispose()</c>.</summary>
    Disposed,
}
