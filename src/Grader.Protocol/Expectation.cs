using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>What an observation must be for a check to pass.</summary>
[JsonDerivedType(typeof(Same), "same")]
[JsonDerivedType(typeof(Between), "between")]
[JsonDerivedType(typeof(Gradient), "gradient")]
[JsonDerivedType(typeof(Accumulated), "accumulated")]
[JsonDerivedType(typeof(Trajectory), "trajectory")]
[JsonDerivedType(typeof(Converges), "converges")]
[JsonDerivedType(typeof(Prints), "prints")]
[JsonDerivedType(typeof(Accuracy), "accuracy")]
[JsonDerivedType(typeof(ModuleParameters), "parameters")]
[JsonDerivedType(typeof(Training), "training")]
public abstract record Expectation
{
    private Expectation() { }

    /// <summary>Whether it can be asked of a value that students choose for themselves.</summary>
    public bool AllowsFreeChoice => this is Between or Converges or Accuracy or Training { Fall: not null };

    /// <summary>What the reference was seen to give on the same inputs.</summary>
    /// <param name="Rtol">Relative tolerance, unitless.</param>
    /// <param name="Atol">Absolute tolerance, in the value's own unit.</param>
    public sealed record Same(double Rtol, double Atol) : Expectation
    {
        /// <summary>What students read in place of a list's items, one for each; none where nothing names them.</summary>
        public ImmutableArray<string> Items { get; init; } = [];

        /// <summary>What an item is where it is true: "plotted"; empty where there is no such word.</summary>
        public string Each { get; init; } = "";
    }

    /// <summary>One finite number between two bounds, both excluded.</summary>
    public sealed record Between(double Above, double Below) : Expectation;

    /// <summary>A formula for a derivative. Seen: the formula's values at some points, autograd's, and central differences
    /// there.</summary>
    public sealed record Gradient(double Rtol, double Atol) : Expectation;

    /// <summary>A gradient that was added up. Seen: the true gradient, and the one that stands there now.</summary>
    /// <param name="Times">How often the true gradient is in it.</param>
    public sealed record Accumulated(double Times, double Rtol, double Atol) : Expectation;

    /// <summary>A training run. Seen: the learning rate, the parameters before the first step, and what was recorded at every
    /// step.</summary>
    /// <param name="Traces">What students call the recorded lists, in the order of the observation.</param>
    /// <param name="Parameters">How many of the last traces are parameters, each recorded after its update.</param>
    /// <param name="Samples">How many samples the loss is the mean of.</param>
    public sealed record Trajectory(ImmutableArray<string> Traces, int Parameters, int Samples, double Rtol, double Atol)
        : Expectation;

    /// <summary>A loss that becomes small. Seen: the loss at every step, the learning rate, and the rate above which no run
    /// converges.</summary>
    /// <param name="Below">What the loss must fall below.</param>
    /// <param name="Within">The number of steps that it may take.</param>
    public sealed record Converges(double Below, int Within) : Expectation;

    /// <summary>Something printed. Seen: all that the program printed; what must be in it is what the reference's probe
    /// gives.</summary>
    /// <param name="Rtol">Relative tolerance for numbers, beyond what their printed digits leave open.</param>
    public sealed record Prints(double Rtol) : Expectation;

    /// <summary>Classes that are right often enough. Seen: what was predicted for each sample, and what is true.</summary>
    /// <param name="Above">The share of right ones that is to be exceeded, from 0 to 1.</param>
    public sealed record Accuracy(double Above) : Expectation;

    /// <summary>The parameters of a module. Seen: of each its name, dtype and shape, whether it is trainable, whether the module
    /// has registered it, and whether an optimizer moves it.</summary>
    /// <param name="ByName">Whether it counts what they are called.</param>
    public sealed record ModuleParameters(bool ByName) : Expectation;

    /// <summary>A training run, however it is done. Seen: the loss of every epoch, and that of the parameters at the
    /// end.</summary>
    /// <param name="Fall">How much of the reference's way down the loss is to go, from 0 to 1; null where it is to be the
    /// reference's in every epoch.</param>
    public sealed record Training(double? Fall, double Rtol, double Atol) : Expectation;
}
