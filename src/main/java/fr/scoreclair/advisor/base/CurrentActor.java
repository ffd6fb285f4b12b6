package fr.scoreclair.advisor.base;

/** Tells who acts in this request; implemented by the security room. {@link Actor#SYSTEM} where nobody is signed in. */
public interface CurrentActor {

    Actor get();
}
