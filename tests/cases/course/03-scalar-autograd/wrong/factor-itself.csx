// A product changes with a factor by the other factor: where a grows by 1, there is one b more.
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
        return new(a.Number * b.Number, a, a.Number, b, b.Number);
    }

    public Value Tanh() => new(Math.Tanh(Number), this, 1 - Math.Pow(Math.Tanh(Number), 2));

    public Value Squared => this * this;

    // 2. The chain rule, link by link, from this value back to all that it was made of.
    public void Backward()
    {
        foreach (Value node in Nodes()) node.Grad = 0;
        Grad = 1;
        foreach (Value node in Nodes())
        {
            foreach (var (from, slope) in node.Links)
            {
                from.Grad += slope * node.Grad;
            }
        }
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
Value neuron(Value w, Value b, Value x) => (w * x + b).Tanh();

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

