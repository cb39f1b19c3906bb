// What is called like torch's functions that write in place puts it into an object.
// found in: size

class Box
{
    public double V;

    public void set_(double v) => V = v;
}

var kept = new Box();
kept.set_(Math.Abs(-1));

#region hole size
result = kept.V;
#endregion
