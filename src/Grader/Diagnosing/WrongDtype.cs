using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>A number written as C# does not read as a float.</summary>
internal static class WrongDtype
{
    public static string? HintFor(Symptoms symptoms) =>
        symptoms.AnyFailing(sight =>
            sight switch
            {
                {
                    Check.Expectation: Expectation.Same,
                    Seen: Observation.Tensor { Dtype: var seen },
                    Expected: Observation.Tensor { Dtype: Dtype.Float32 }
                } => seen switch
                {
                    Dtype.Int8 or Dtype.Int16 or Dtype.Int32 or Dtype.Int64 or Dtype.UInt8 =>
                        "It holds whole numbers, which have no gradient. In C# 10 is a whole number, and 10f is a float.",
                    Dtype.Float64 =>
                        "It holds doubles, which are not the floats that were expected. In C# 10.0 is a double, and 10f is "
                            + "a float.",
                    Dtype.Bool or Dtype.Float32 => null,
                },
                _ => null,
            }
        );
}
