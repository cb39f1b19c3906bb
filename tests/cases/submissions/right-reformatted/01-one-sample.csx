// exercise 01-one-sample
// One sample
#r "nuget: TorchSharp-cpu, 0.107.0"
using System; using TorchSharp; using static TorchSharp.torch;


manual_seed( 42 ) ;

string Show( Tensor t )
	=> t is null
		? "none"
		: t.npstr( ) ;

/* 1. data */
Tensor /* the input */ x = tensor( 10f ) /* ten */ ;
Tensor /* the truth */ y = tensor( 2f ) ;

/* 2. parameters */
Tensor m =
	randn(
		1,
		requires_grad: true
	) ;
Tensor c =
	randn(
		1,
		requires_grad: true
	) ;

Tensor linear( Tensor x ) { // the line
	return m * x // slope
		+ c ; // intercept
}

Tensor mse(
	Tensor yPred,
	Tensor yTrue
) {
	Tensor e = yPred - yTrue ;

	return ( e * e ).mean( ) / 2 ;
}

float
	lr
	=
	0.005f
	;

Tensor yPred = linear( x ) ; Console.WriteLine( $"predicted {Show(yPred)}, true {Show(y)}" ) ;

Tensor loss = mse( yPred , y ) ; Console.WriteLine( $"loss {Show(loss)}" ) ;

Console . WriteLine( $"gradients: m {Show(m.grad)}, c {Show(c.grad)}" ) ;
loss
	.backward( ) ;
Console . WriteLine( $"gradients: m {Show(m.grad)}, c {Show(c.grad)}" ) ;

Console.WriteLine( $"m {Show(m)}, gradient {Show(m.grad)}" ) ;
Console.WriteLine( $"c {Show(c)}, gradient {Show(c.grad)}" ) ;
Console.WriteLine( $"x {Show(x)}, gradient {Show(x.grad)}" ) ;
Console.WriteLine( $"y {Show(y)}, gradient {Show(y.grad)}" ) ;


// end of file, without a last line break