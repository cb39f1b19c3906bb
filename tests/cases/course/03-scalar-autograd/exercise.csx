// exercise 03-scalar-autograd
// Autograd for single numbers
// A number that remembers how it was made can say how it changes with what it was made of. Out of a class with a few operations
// comes what autograd does for tensors.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   times      the product of a and b, with how it changes with each of them
//   Tanh       the hyperbolic tangent of this value, with how it changes with it: 1 less the square of the tangent
//   Squared    this value times itself
//   Backward   goes through Nodes(), in which each value comes before those that it was made of, and adds to the Grad of each
//              value that a node was made of: the slope of that link times the Grad of the node
//   neuron     the tangent of w x + b
//
// new Value(5, a, 2, b, 3) is the number 5, made of a and b; it changes by 2 where a changes by 1, and by 3 where b does.

using System;
using System.Collections.Generic;
using System.Linq;

class Value(double number, Value a = null, double slopeOfA = 0, Value b = null, double slopeOfB = 0)
{
    public double Number { get; set; } = number;

    public double Grad { get; set; }

    public List<(Value From, double Slope)> Links { get; } =
        new[] { (a, slopeOfA), (b, slopeOfB) }.Where(l => l.Item1 != null).ToList();

    // 1. Each operation makes a value and its links.
    public static Value operator +(Value a, Value b) => new(a.Number + b.Number, a, 1, b, 1);

    public static Value operator *(Value a, Value b)
    {
        #region hole times
        return new(a.Number * b.Number, a, b.Number, b, a.Number);
        #endregion
    }

    public Value Tanh() => new(Math.Tanh(Number), this, 1 - Math.Pow(Math.Tanh(Number), 2)); // hole

    public Value Squared => this * this; // hole

    // 2. The chain rule, link by link, from this value back to all that it was made of.
    public void Backward()
    {
        foreach (Value node in Nodes()) node.Grad = 0;
        Grad = 1;
        #region hole Backward
        foreach (Value node in Nodes())
        {
            foreach (var (from, slope) in node.Links)
            {
                from.Grad += slope * node.Grad;
            }
        }
        #endregion
    }

    public List<Value> Nodes()
    {
        var ordered = new List<Value>();
        Visit(this, []);
        ordered.Reverse();
        return ordered;

        void Visit(Value node, HashSet<Value> seen)
        {
            if (!seen.Add(node)) return;
            foreach (var (from, _) in node.Links) Visit(from, seen);
            ordered.Add(node);
        }
    }
}

// 3. A network of one neuron.
Value neuron(Value w, Value b, Value x) => (w * x + b).Tanh(); // hole

// 4. It learns to say 0.5 for 2.
Value w = new(0.3);
Value b = new(-0.2);
for (int i = 0; i < 40; i++)
{
    Value cost = (neuron(w, b, new Value(2)) + new Value(-0.5)).Squared;
    cost.Backward();
    w.Number -= 0.1 * w.Grad;
    b.Number -= 0.1 * b.Grad;
}
Console.WriteLine($"w {w.Number:F3}, b {b.Number:F3}: {neuron(w, b, new Value(2)).Number:F3}");

#region checks
// Not so near to 0, nor so far from it, that one slope looks like another.
Value Drawn() => new(RandomBetween(0.4f, 1.4f));
Value Below() => new(RandomBetween(-1.4f, -0.4f));

// What was made, and how it changes with two values.
double[] Slopes(Value made, Value one, Value other)
{
    made.Backward();
    return new[] { made.Number, one.Grad, other.Grad };
}

Check("times", "a product, and how it changes with both", () => { var (p, q) = (Drawn(), Below()); return Slopes(p * q, p, q); }, points: 2);
Check("times", "a product of three", () => { var (p, q) = (Drawn(), Below()); return Slopes(p * q * p, p, q); }, points: 1);

Check("Tanh", "a tangent, and how it changes, above 0", () => { var p = Drawn(); return Slopes(p.Tanh(), p, p); }, points: 1);
Check("Tanh", "the same below 0", () => { var p = Below(); return Slopes(p.Tanh(), p, p); }, points: 1);

Check("Squared", "a square, and how it changes", () => { var p = Below(); return Slopes(p.Squared, p, p); }, points: 1);

Check("Backward", "two links, one behind the other", () => { var (p, q) = (Drawn(), Drawn()); return Slopes((p + q).Tanh(), p, q); }, points: 1);
Check("Backward", "a value that is used several times", () => { var (p, q) = (Drawn(), Drawn()); return Slopes((p * q + p) * (p + q), p, q); }, points: 2);
Check("Backward", "the same once more", () =>
{
    var (p, q) = (Drawn(), Drawn());
    var made = (p * q).Tanh() * p;
    made.Backward();
    return Slopes(made, p, q);
}, points: 1);
Check("Backward", "w after the training", () => w.Number, points: 1);

Check("neuron", "what it says, and how that changes with w and b", () => { var (p, q) = (Drawn(), Drawn()); return Slopes(neuron(p, q, Drawn()), p, q); }, points: 1);
MustUse("neuron", "Tanh");
#endregion
