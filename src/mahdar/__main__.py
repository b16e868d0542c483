from mahdar.cli import main

main()
