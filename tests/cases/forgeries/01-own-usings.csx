// Names of the framework mean something else in this file.
// exercise: 01-one-sample
// fails: linear
// earns: linear 1

// replace
using System;
// with
using System;
using Func = System.Object;
using autograd = System.Math;
// honestly
using System;
using Number = System.Single;

// replace
return m * x + c;
// with
return (m * x + c).detach();
// honestly
Number one = 1f;
    return (m * x + c) * one;
