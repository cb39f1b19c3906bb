using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>
/// Tells the program's own types from those of .NET and TorchSharp, by where they were loaded. What enumerates, prints or
/// compares itself by the program's own code is no value: it could say one thing to a probe and another to who looks.
/// </summary>
/// <param name="probes">The assembly of the probes; null before there is one. What the compiler made in it is the
/// exercise's.</param>
internal sealed class ProgramTypes(Assembly? probes)
{
    /// <summary>What is seen where a value is of such a type.</summary>
    public static Observation.Unobservable Unobservable { get; } = new("a value of a type that the program declares itself");

    /// <summary>Iterators, closures and read-only lists that the compiler made have names that no program can write.</summary>
    public bool Has(Type type) =>
        !type.Name.StartsWith('<')
        && type.Assembly != probes
        && (type.Assembly.IsDynamic || AssemblyLoadContext.GetLoadContext(type.Assembly) != AssemblyLoadContext.Default);

    /// <summary>Whether a value is of such a type, or a list or tuple that holds one; or holds more than can be looked
    /// at.</summary>
    /// <param name="apart">Names of types that do not count: those of the exercise.</param>
    public bool AreIn(object? value, IReadOnlySet<string> apart, ref int items, int depth = 0)
    {
        if (value is null or string)
        {
            return false;
        }
        if (depth > ObservationBounds.Depth)
        {
            return true;
        }
        if (Has(value.GetType()))
        {
            return !apart.Contains(NameOf(value.GetType()));
        }
        if (value is ITuple tuple)
        {
            for (var i = 0; i < tuple.Length; i++)
            {
                if (AreIn(tuple[i], apart, ref items, depth + 1))
                {
                    return true;
                }
            }
            return false;
        }
        // Lists whose items are there and may be anything: numbers hide nothing, and what is enumerated may never end.
        if (value is IList list && !IsOfNumbers(value.GetType()))
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (--items < 0 || AreIn(list is Array { Rank: > 1 } ? null : list[i], apart, ref items, depth + 1))
                {
                    return true;
                }
            }
        }
        return false;
    }

    // What stands at the top level of a script is within a class of the compiler's.
    private static string NameOf(Type type) =>
        type.DeclaringType is { DeclaringType: not null } outer ? $"{NameOf(outer)}+{type.Name}" : type.Name;

    private static bool IsOfNumbers(Type type) =>
        (type.IsGenericType ? type.GetGenericArguments()[0] : type.GetElementType()) is { IsPrimitive: true };
}

/// <summary>A variable that a probe uses holds a value of a type of the program's own.</summary>
internal sealed class ProgramTypeException : Exception;
