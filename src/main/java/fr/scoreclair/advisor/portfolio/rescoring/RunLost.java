package fr.scoreclair.advisor.portfolio.rescoring;

/** Another application has taken this run over. */
class RunLost extends RuntimeException {

    RunLost(int run) {
        super("run " + run + " is in other hands");
    }
}
